import type { Place } from './trace.ts';

/** Whose rulebooks there are; checks/law/places.json holds what each decides otherwise. */
export const PLACES = ['cn', 'eu', 'us-ca', 'in', 'kr'] as const satisfies readonly Place[];
