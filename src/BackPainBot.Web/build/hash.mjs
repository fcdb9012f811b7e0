import { createHash } from 'node:crypto';

export const sha256 = data => createHash('sha256').update(data).digest('hex');

/** As package registries write it. */
export const sha512 = data => createHash('sha512').update(data).digest('base64');
