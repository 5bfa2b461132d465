export { readArchive } from './archive';
export { readPage } from './article';
export { readDocument } from './document';
