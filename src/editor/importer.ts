import { decode } from '../core/text/decode';
import { fingerprint } from '../core/text/hash';
import type { Importer, ImportTools } from '../import/importer';

export type { Importer } from '../import/importer';

/** How a platform loads the importer: it lies in files of its own, which are read when something is first imported. */
export type LoadImporter = () => Promise<Importer>;

/** What the importer is given of the core. */
export const IMPORT_TOOLS: ImportTools = { decode, fingerprint };
