/** A time within which an answer or a deed is promised, as it was told. */
export interface Promised {
  readonly days: number;
  readonly unit: 'working-day' | 'day';
}

/** The longest an answer may take by law; the 2019 method and the personal information rules count working days. */
export const ANSWER_WORKING_DAYS = 15;

/** Finds "15个工作日内答复" and "within 30 days" in folded text; a month is 30 days. Undefined when nothing is promised. */
export function daysPromised(folded: string): Promised | undefined {
  for (const pattern of [CHINESE, AFTER, ENGLISH]) {
    const { n = '', unit = '' } = pattern.exec(folded)?.groups ?? {};
    const count = numberOf(n);
    if (count === undefined) continue;
    if (/month|月/u.test(unit)) return { days: count * 30, unit: 'day' };
    if (/week|周|星期/u.test(unit)) return { days: count * 7, unit: 'day' };
    return { days: count, unit: /工作|working|business/u.test(unit) ? 'working-day' : 'day' };
  }
  return undefined;
}

/** Surely longer than so many working days: calendar days hold at most five working days in seven. */
export function exceeds({ days, unit }: Promised, workingDays: number): boolean {
  return unit === 'working-day' ? days > workingDays : Math.floor((days * 5) / 7) > workingDays;
}

/** Surely no longer than so many working days. */
export function isWithin({ days }: Promised, workingDays: number): boolean {
  return days <= workingDays;
}

const DEED = '回复|答复|处理|反馈|响应|受理|办理|完成|注销|核实|审核|审批|予以|联系';
const CHINESE = new RegExp(
  `(?<n>\\d+|[一二三四五六七八九十]+)\\s*个?(?<unit>工作日|自然日|日|天|周|星期|月)(?:之?内|以内)[^。;]{0,16}(?:${DEED})`,
  'u',
);
const AFTER = new RegExp(
  `(?:${DEED})[^。;]{0,12}(?:需要?|预计|约|时限|期限|时间)[^。;]{0,6}?(?<n>\\d+|[一二三四五六七八九十]+)\\s*个?(?<unit>工作日|自然日|日|天|周|星期|月)`,
  'u',
);
const ENGLISH =
  /(?:within|answers?|respond|reply|take(?:s)?(?: up to)?|processed in)\b[^.]{0,24}?\b(?<n>\d+|one|two|three|five|seven|ten|fifteen|thirty|forty-five|sixty)\s+(?<unit>(?:working |business |calendar )?(?:day|week|month)s?)/u;

function numberOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  const english = ENGLISH_NUMBERS[words];
  if (english !== undefined) return english;
  if (!/^[一二三四五六七八九十]+$/u.test(words)) return undefined;
  const [tens, ones] = words.includes('十') ? words.split('十') : ['0', words];
  const digit = (sign: string | undefined, none: number) =>
    sign && sign !== '0' ? '零一二三四五六七八九'.indexOf(sign) : none;
  return digit(tens, tens === '0' ? 0 : 1) * 10 + digit(ones, 0);
}

const ENGLISH_NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, five: 5, seven: 7, ten: 10, fifteen: 15, thirty: 30, 'forty-five': 45, sixty: 60,
}; // biome-ignore format: a table
