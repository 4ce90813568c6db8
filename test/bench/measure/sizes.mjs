/** Bytes as sent: plain, gzip 9, brotli 11 (brotli 9 above 8 MB, where 11 takes minutes). */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const transferSizes = (bytes, compressed = false) => {
  if (compressed) return { raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  const quality = bytes.length > 8e6 ? 9 : 11;
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length,
  };
};
