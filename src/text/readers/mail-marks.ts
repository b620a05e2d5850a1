/** The line that mail programs write above the message answered to ("On ... wrote:"), by how it begins and ends. */
const ATTRIBUTIONS: readonly (readonly [begin: string, end: string])[] = [
  ['On', 'wrote'],
  ['Em', 'escreveu'],
  ['No dia|A', 'escreveu'],
  ['El', 'escribió'],
  ['Le', 'a écrit'],
  ['Am', 'schrieb'],
  ['Il(?: giorno)?', 'ha scritto'],
  ['Op', 'schreef'],
]

const OTHER_ATTRIBUTIONS = [
  // The verb before the name: "Am ... schrieb Ute Moll <...>:", "Op ... schreef Jan <...>:".
  String.raw`(?:Am|Op)\s.{4,160}\s(?:schrieb|schreef)\s.{1,160}`,
  String.raw`.{4,160}\s(?:пишет|написала?|написал\(а\))`,
  '.{4,160}(?:写道|寫道|撰写|さんは書きました|が書きました|のメール)',
  // "Ann Lee <ann@example.org> wrote:", without a date.
  String.raw`.{0,80}<[^<>\s]{3,80}@[^<>\s]{3,80}>\s?(?:wrote|escreveu|escribió|a écrit|schrieb|ha scritto|schreef)`,
]

/** A whole attribution, on one line (broken ones are joined before they are tested). */
export const ATTRIBUTION = new RegExp(
  `^(?:${[...ATTRIBUTIONS.map(([begin, end]) => String.raw`(?:${begin})\s.{4,240}\s${end}`), ...OTHER_ATTRIBUTIONS].join('|')})\\s?[:：]$`,
  'iu',
)

/** How an attribution begins that was broken over two or three lines. */
export const ATTRIBUTION_BEGIN = /^(?:On|Em|No dia|A|El|Le|Am|Il(?: giorno)?|Op)\s.*\d|^(?:在\s?)?\d{4}年/u

const ORIGINAL = [
  "Original Message|Original Appointment|Mensagem [Oo]riginal|Mensaje [Oo]riginal|Message d[’']origine|Message original",
  'Ursprüngliche Nachricht|Originalnachricht|Messaggio originale|Oorspronkelijk bericht|Исходное сообщение|Оригинальное сообщение',
  '邮件原件|原始邮件|原始郵件|元のメッセージ|Original-Nachricht',
].join('|')

/** Outlook's rule above the message answered to. */
export const ORIGINAL_MESSAGE = new RegExp(`^[-_]{2,}\\s*(?:${ORIGINAL})\\s*[-_]{2,}$`, 'iu')

const FORWARDED = [
  'Forwarded [Mm]essage|Forwarded by .{0,120}|Mensagem encaminhada|Mensaje reenviado|Message transféré|Weitergeleitete Nachricht',
  'Messaggio inoltrato|Doorgestuurd bericht|Пересылаемое сообщение|Пересланное сообщение|转发的邮件|转发邮件信息|轉寄郵件|転送メッセージ|Forwarded message',
].join('|')

const BEGIN_FORWARDED = [
  'Begin forwarded message|Início da mensagem (?:re)?encaminhada|Inicio del mensaje reenviado|Début du message (?:réexpédié|transféré)',
  'Anfang der weitergeleiteten Nachricht|Inizio messaggio inoltrato|Begin doorgestuurd bericht|Начало переадресованного сообщения',
  '开始转发的邮件|下面是被转发的邮件|以下は転送されたメールです|以下は転送メッセージです',
].join('|')

/** The line above a message that is passed on. */
export const FORWARDED_MESSAGE = new RegExp(`^(?:[-_]{2,}\\s*(?:${FORWARDED})\\s*[-_]{2,}|(?:${BEGIN_FORWARDED})\\s?[:：])$`, 'iu')

/** Beginnings of a subject that say a message is passed on. */
export const FORWARD_SUBJECT = /^\s*(?:fwd?|enc|tr|rv|wg|i|doorst|转发|轉寄|転送)\s*[:：]/iu

const key = (names: string): RegExp => new RegExp(`^\\*?(?:${names})\\s?[:：]\\*?\\s`, 'iu')

/** The lines of a header group as mail programs copy it into the body, in ten languages. */
export const COPIED_FROM = key('From|Von|De|Da|Van|От|发件人|寄件者|寄件人|差出人|送信者')
export const COPIED_OTHERS: readonly RegExp[] = [
  key(
    'Sent|Date|Gesendet|Datum|Enviad[oa](?: (?:em|el))?|Data|Fecha|Envoyé|Inviato|Verzonden|Отправлено|Дата|发送时间|時間|日期|送信日時|日時',
  ),
  key('To|An|Para|À|A|Aan|Кому|收件人|收件者|宛先'),
  key('Subject|Betreff|Assunto|Asunto|Objet|Oggetto|Onderwerp|Тема|主题|主旨|件名'),
]

/** What phones add under a message. */
export const DEVICE_SIGNATURE =
  /^(?:Sent from (?:my|Mail for) .{1,40}|Enviado (?:do|de|desde) (?:meu|mi) .{1,40}|Envoyé de mon .{1,40}|Von meinem .{1,40} gesendet|Inviato (?:da|dal mio) .{1,40}|Verzonden vanaf mijn .{1,40}|Отправлено с .{1,40}|发自我的.{1,20}|iPhoneから送信|Get Outlook for .{1,20})\.?$/iu

/** Words of leave-taking that stand on a line of their own above a name. */
export const FAREWELL =
  /^(?:best(?: regards| wishes)?|(?:kind |warm |with )?regards|cheers|thanks(?: again| so much| a lot)?|thank you|many thanks|sincerely(?: yours)?|yours(?: sincerely| truly| faithfully)?|all the best|love|abraços?|um abraço|atenciosamente|att|obrigad[oa]|cumprimentos|saudações|saludos(?: cordiales)?|un saludo|atentamente|gracias|abrazos?|cordialement|bien (?:à vous|cordialement)|amicalement|merci|(?:mit )?(?:freundlichen|besten|vielen|herzlichen) (?:grüßen|grüße|dank)|(?:viele|liebe|beste|herzliche) grüße|gruß|danke|mfg|(?:cordiali|distinti) saluti|un saluto|grazie|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|bedankt|с уважением|спасибо|此致|祝好|谢谢|敬礼|よろしくお願いします|敬具)\s?[,.!，。]?$/iu
