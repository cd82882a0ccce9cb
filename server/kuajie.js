#!/usr/bin/env node
// Node runs the TypeScript of the program through tsx.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
