/** Imported before anything that makes a schema: the page's CSP forbids `new Function`, which zod would use. */
import { z } from 'zod';

z.config({ jitless: true });
