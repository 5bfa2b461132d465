import { wordSet } from './table';

/** Given names that are ordinary English words too, lower case. Function words and months are in `FIRST_NAMES_TOO`. */
export const GIVEN_WORDS = wordSet(`
  art bill brook bunny charity chase chip christian cliff clay coral crystal daisy dawn dick drew earnest eve faith felicity fern
  frank gay gene ginger glen grace grant guy harmony hazel heath heather herb holly honor hope hunter iris ivy jade jasmine jay
  joy kitty lance lily mark max melody mercy merry miles norm olive pat patience pearl penny pierce poppy prudence ray raven
  reed rich rob robin rose ruby rusty sandy sonny sterling sue summer trinity verity violet wade woody
`);
