import type { LoadEngineModule } from './engine';
import type * as features from './features';
import type { LoadImporter } from './importer';
import type { StoredFiles } from './stories/storedFiles';

/** What is done in one way on the desktop and on a server, and in another in a browser. */
export interface Platform {
  readonly loadEngineModule: LoadEngineModule;
  /** Loads what waits for a person. */
  readonly loadFeatures: () => Promise<Pick<typeof features, 'registerFeatures'>>;
  readonly loadImporter: LoadImporter;
  /** Reads stored articles, of which there may be hundreds. */
  readonly files: StoredFiles;
}
