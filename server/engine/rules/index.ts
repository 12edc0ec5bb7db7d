import { badDuration } from './compose/bad-duration';
import { badImage } from './compose/bad-image';
import { badInterpolation } from './compose/bad-interpolation';
import { badName as badComposeName } from './compose/bad-name';
import { badPort as badComposePort } from './compose/bad-port';
import { badRestart } from './compose/bad-restart';
import { badSize } from './compose/bad-size';
import { badValue as badComposeValue } from './compose/bad-value';
import { missingField as missingComposeField } from './compose/missing-field';
import { noImageOrBuild } from './compose/no-image-or-build';
import { unknownField as unknownComposeField } from './compose/unknown-field';
import { wrongType as wrongComposeType } from './compose/wrong-type';
import { badFormat } from './kubernetes/bad-format';
import { badName } from './kubernetes/bad-name';
import { badPort } from './kubernetes/bad-port';
import { badQuantity } from './kubernetes/bad-quantity';
import { badValue } from './kubernetes/bad-value';
import { missingField } from './kubernetes/missing-field';
import { noSchema } from './kubernetes/no-schema';
import { outOfRange } from './kubernetes/out-of-range';
import { removedApi } from './kubernetes/removed-api';
import { unknownField } from './kubernetes/unknown-field';
import { unknownKind } from './kubernetes/unknown-kind';
import { wrongType } from './kubernetes/wrong-type';
import type { Rule } from './rule';
import { duplicateKey } from './yaml/duplicate-key';
import { syntax } from './yaml/syntax';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  syntax,
  duplicateKey,
  unknownKind,
  removedApi,
  noSchema,
  unknownField,
  missingField,
  wrongType,
  badValue,
  badQuantity,
  badPort,
  badName,
  badFormat,
  outOfRange,
  unknownComposeField,
  missingComposeField,
  wrongComposeType,
  badComposeValue,
  badComposeName,
  badComposePort,
  badDuration,
  badSize,
  badImage,
  badRestart,
  badInterpolation,
  noImageOrBuild,
];
