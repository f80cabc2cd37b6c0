/** Lengths an AES key can have (the linked page on encryption): AES-128, AES-192 and AES-256. */
export const aesKeyBytes: readonly number[] = [16, 24, 32];
