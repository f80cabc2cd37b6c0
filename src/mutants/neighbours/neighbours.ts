import { failureNeighbours } from './failure-neighbours.ts';
import type { Neighbour } from './neighbour.ts';
import { tokenNeighbours } from './token-neighbours.ts';
import { userNeighbours } from './user-neighbours.ts';

/** Every neighbour of the observed operator. */
export const neighbours: readonly Neighbour[] = [...tokenNeighbours, ...failureNeighbours, ...userNeighbours];
