import { z } from 'zod';

// The page's security policy forbids making code from text. zod tries whether it may when its first schema is made, so
// the page imports this before anything that has one.
z.config({ jitless: true });
