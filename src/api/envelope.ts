// The package's entry point `euid-conformance/envelope`: sealing and opening what the endpoints exchange.
export { decodeBase64, encodeBase64 } from '../envelope/base64.ts';
export { IV_BYTES, open, seal, TAG_BYTES } from '../envelope/envelope.ts';
export { EnvelopeError, type EnvelopeErrorCode } from '../envelope/envelope-error.ts';
export {
  type GenerateMessage,
  NONCE_BYTES,
  openGenerateRequest,
  openGenerateResponse,
  sealGenerateRequest,
  sealGenerateResponse,
} from '../envelope/generate-envelope.ts';
