import { sealedSigningKeys } from "./clients/signing-keys.ts";
import type { Random } from "./core/random.ts";
import { DataKeys } from "./store/data-keys.ts";
import { givenMasterKeys, masterKeyFiles } from "./store/master-keys.ts";
import { sealedSecrets } from "./webhooks/secrets.ts";

export interface KeySettings {
  masterKey: Uint8Array | undefined;
  masterKeyPrevious: Uint8Array | undefined;
  dataDir: string;
}

/** The data keys under the master key of the settings, else under that of DATA_DIR. They are to be started. */
export function createDataKeys(
  { masterKey, masterKeyPrevious, dataDir }: KeySettings,
  random: Random,
): DataKeys {
  const masterKeys = masterKey
    ? givenMasterKeys(masterKey, masterKeyPrevious)
    : masterKeyFiles(dataDir, random);
  return new DataKeys({ masterKeys, random, kinds: [sealedSigningKeys, sealedSecrets] });
}
