#!/usr/bin/env node
// The same command as bin.cjs. Node itself cannot load this file from a folder with a backslash in its name.
import './bin.cjs';
