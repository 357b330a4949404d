import { maskAddress, maskName, maskPhone } from './mask.ts';

const ofNumber = /电话|手机|联系方式|号码|身份证|证件|phone|mobile|tel/i;
const ofPlace = /地址|住址|门牌|房号|address/i;
const ofPerson =
  /姓\s*名|联系人|户主|业主|用户名|客户|投诉人|报修人|申请人|经办人|技师|维修人员|测温人|name|contact/i;
/** So many figures in a row may be a telephone, card or account. */
const longNumber = /\p{Nd}{7,}|0\d{2,3}-\d{7,8}|1[3-9]\d[ -]\d{4}[ -]\d{4}/gu;

/** Whether a column's header speaks of a person. */
export function speaksOfPerson(header: string): boolean {
  return [ofNumber, ofPlace, ofPerson].some((words) => words.test(header.normalize('NFKC')));
}

/** A text of which only the column's header is known: masked where that speaks of a person, long numbers always. */
export function maskUnknown(header: string, text: string): string {
  const said = header.normalize('NFKC');
  if (ofNumber.test(said)) return maskPhone(text);
  const masked = ofPlace.test(said) ? maskAddress(text) : ofPerson.test(said) ? maskName(text) : text;
  return masked.replaceAll(longNumber, maskPhone);
}
