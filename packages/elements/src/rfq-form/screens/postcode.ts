import { isInJapan } from '../office.js';
import { readPostcode } from '../reading/spelling.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/**
 * From which three digits on a prefecture's postcodes run, after Japan Post's list (`ken_all` and the codes of large recipients, as
 * the npm package jquery-jpostal-ja 2.14.73 has them). None stands where three digits lead to several prefectures; of strays (below
 * one in thirty) the visitor knows, who sees what was filled in. The whole list is megabytes, and asking somebody else is not done.
 */
const FROM = '001北海道 010秋田県 020岩手県 030青森県 040北海道 100東京都 210神奈川県 260千葉県 300茨城県 320栃木県 330埼玉県 370群馬県 380長野県 400山梨県 '
  + '410静岡県 440愛知県 498 500岐阜県 510三重県 520滋賀県 530大阪府 539 540大阪府 600京都府 618 619京都府 630奈良県 640和歌山県 647 649和歌山県 650兵庫県 '
  + '680鳥取県 684 685島根県 689鳥取県 690島根県 700岡山県 720広島県 740山口県 760香川県 770徳島県 780高知県 790愛媛県 800福岡県 811 812福岡県 817長崎県 '
  + '818福岡県 840佐賀県 848 849佐賀県 850長崎県 860熊本県 870大分県 871 872大分県 880宮崎県 890鹿児島県 900沖縄県 910福井県 920石川県 930富山県 940新潟県 '
  + '960福島県 980宮城県 990山形県';

/** The prefecture of a postcode as `readPostcode` gives it; nothing where the first three digits do not tell. */
export function prefectureOf(postcode: string): string {
  const start = /^\d{3}(?=-\d{4}$)/.exec(postcode)?.[0];
  return start ? FROM.split(' ').findLast((each) => each.slice(0, 3) <= start)?.slice(3) ?? '' : '';
}

/** Says how a postcode was read, and begins the address with its prefecture where there is none yet and the visitor can see it. */
export function readPostcodeOf(form: SanchiRfqForm): void {
  const { values } = form.draft;
  const typed = values.postcode?.trim() ?? '';
  const postcode = readPostcode(typed);
  const prefecture = form.language.startsWith('ja') ? prefectureOf(postcode) : '';
  form.understood.delete('postcode');
  if (isInJapan(form) && /^\d{3}-\d{4}$/.test(postcode)) {
    const begins = prefecture && form.renderRoot.querySelector('#address') && /^([^\s\d]{2,3}[都道府県])?$/.test(values.address?.trim() ?? '');
    if (begins) values.address = prefecture;
    const words = begins ? form.t('rf_prefecture', { postcode, prefecture }) : [postcode, prefecture].filter(Boolean).join(' ');
    if (words !== typed) form.understood.set('postcode', { words });
  }
  form.touched();
}
