import type { MeasureKey } from './number-language.ts'

/** Unit symbols that every language writes alike; a bare `m` is read as metre only where no currency stands before the number. */
export const SHARED_MEASURES: Readonly<Partial<Record<MeasureKey, string>>> = {
  'quantity:km': 'km',
  'quantity:m': 'm',
  'quantity:cm': 'cm',
  'quantity:mm': 'mm',
  'quantity:km/h': 'km/h|kmh|kph|km / h',
  'quantity:mph': 'mph',
  'quantity:kg': 'kg',
  'quantity:g': 'g',
  'quantity:mg': 'mg',
  'quantity:lb': 'lb|lbs',
  'quantity:ft': 'ft',
  'quantity:°C': '°c|º c|ºc|° c|℃',
  'quantity:°F': '°f|ºf|° f|℉',
  'quantity:degree': '°',
  'quantity:km2': 'km²|km2',
  'quantity:m2': 'm²|m2',
  'quantity:ha': 'ha',
  'quantity:W': 'w',
  'quantity:kW': 'kw',
  'quantity:MW': 'mw',
  'quantity:GW': 'gw',
  'quantity:kWh': 'kwh',
  'quantity:GB': 'gb',
  'quantity:MB': 'mb',
  'quantity:TB': 'tb',
  'quantity:l': 'l',
  'quantity:ml': 'ml',
  'percent:bps': 'bps',
  'multiple:x': '×|x',
}

/** Signs that stand before or after an amount of money -> ISO 4217. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  USD: '$|us$|u.s.$|us $|＄',
  CAD: 'c$|ca$|can$|cad$',
  AUD: 'a$|au$|aud$',
  HKD: 'hk$',
  NZD: 'nz$',
  SGD: 's$',
  TWD: 'nt$',
  MXN: 'mx$',
  BRL: 'r$',
  EUR: '€',
  GBP: '£|￡',
  JPY: 'jp¥',
  CNY: 'cn¥|rmb¥',
  INR: '₹|rs.|rs',
  RUB: '₽',
  KRW: '₩',
  ILS: '₪',
  TRY: '₺',
  UAH: '₴',
  CHF: 'sfr.|fr.',
}

/** Codes that stand beside an amount in capitals. */
export const CURRENCY_CODES: readonly string[] =
  'USD EUR GBP JPY CNY RMB CHF BRL CAD AUD NZD HKD SGD TWD INR KRW MXN RUB SEK NOK DKK PLN CZK HUF TRY ZAR ILS SAR AED THB IDR'.split(' ')
