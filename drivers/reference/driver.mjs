import { Sdk } from './sdk.mjs';
import { serve } from './serve.mjs';

await serve(Sdk);
