import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';

/**
 * What of SARIF 2.1.0 a log breaks: of its schema, and of the rules of its text that no schema can hold and that bear on
 * what we write, each with its section.
 */
export function sarifFaults(log: Log): string[] {
  const faults = schemaFaults(log);
  const hold = (isHeld: boolean, rule: string) => {
    if (!isHeld) faults.push(rule);
  };
  hold(log.version === '2.1.0', '3.13.2 version');
  hold(isUri(log.$schema ?? ''), '3.13.3 $schema is an absolute URI');
  for (const run of log.runs) {
    const { driver } = run.tool;
    const rules = driver.rules ?? [];
    hold(driver.name.length > 0, '3.19.8 the driver has a name');
    hold(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/.test(run.language ?? 'en'), '3.14.7 language');
    hold(new Set(rules.map(({ id }) => id)).size === rules.length, '3.49.3 ids of rules differ');
    for (const rule of rules) {
      hold(LEVELS.includes(rule.defaultConfiguration?.level ?? 'warning'), '3.50.3 level of a rule');
      for (const text of [rule.shortDescription, rule.fullDescription, rule.help])
        hold(Boolean(text?.text), '3.12 a description has a text');
      const { tags = [] } = rule.properties ?? {};
      hold(new Set(tags).size === tags.length, '3.8.2 tags differ');
    }
    for (const one of run.invocations ?? []) {
      hold(typeof one.executionSuccessful === 'boolean', '3.20.14 executionSuccessful');
      for (const time of [one.startTimeUtc, one.endTimeUtc])
        hold(time === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time), '3.9 a time is in UTC');
    }
    for (const result of run.results ?? []) {
      hold(rules[result.ruleIndex ?? -1]?.id === result.ruleId, '3.27.6 ruleIndex leads to the rule of ruleId');
      for (const rule of resultFaults(result)) hold(false, rule);
    }
  }
  const strings = stringsIn(log);
  hold(!strings.some((text) => /\p{Cc}/u.test(text.replaceAll('\n', ''))), 'no control characters');
  return [...new Set(faults)];
}

/** Where a log is not what the schema of SARIF 2.1.0 says. */
export function schemaFaults(log: unknown): string[] {
  if (validate(JSON.parse(JSON.stringify(log)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `schema: ${instancePath} ${message}`);
}

/** The schema is written in draft 4, of which draft 7 differs here in nothing but the name of its own id. */
function asDraft7({ id, $schema: _, ...schema }: { readonly id: string; readonly $schema: string }): object {
  return { ...schema, $id: id, $schema: 'http://json-schema.org/draft-07/schema#' };
}

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const ajv = new Ajv({ allErrors: true, unicodeRegExp: false }); // one of its patterns is none with the flag u
addFormats.default(ajv);
const validate = ajv.compile(asDraft7(createRequire(import.meta.url)(SCHEMA)));

function resultFaults({ kind, level, message, locations = [], partialFingerprints, suppressions = [] }: Result) {
  const faults: string[] = [];
  if (!KINDS.includes(kind ?? 'fail')) faults.push('3.27.9 kind');
  if (!LEVELS.includes(level ?? 'warning')) faults.push('3.27.10 level');
  if (kind !== 'fail' && level !== 'none') faults.push('3.27.10 what did not fail has level none');
  if (!message.text) faults.push('3.11.8 a message has a text');
  if (locations.length === 0) faults.push('3.27.12 a location');
  for (const { physicalLocation, logicalLocations = [] } of locations) {
    const uri = physicalLocation?.artifactLocation?.uri ?? '';
    if (!isReference(uri)) faults.push('3.4.3 a location has a relative reference');
    if (logicalLocations.some((one) => !one.name && !one.fullyQualifiedName)) faults.push('3.33.4 a logical location');
  }
  for (const [name, value] of Object.entries(partialFingerprints ?? {})) {
    if (!/^[^/]+\/v\d+$/.test(name) || typeof value !== 'string') faults.push('3.27.17 fingerprints');
  }
  for (const { kind: how, status } of suppressions) {
    if (how !== 'external' || status !== 'accepted') faults.push('3.35 a suppression');
  }
  return faults;
}

const KINDS: readonly string[] = ['pass', 'open', 'informational', 'notApplicable', 'review', 'fail'];
const LEVELS: readonly string[] = ['none', 'note', 'warning', 'error'];

function isUri(text: string): boolean {
  return URL.canParse(text);
}

function isReference(text: string): boolean {
  return /^[^\s:\\<>"{}|^`]+$/.test(text) && !text.startsWith('/') && URL.canParse(text, 'file:///scan/');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
