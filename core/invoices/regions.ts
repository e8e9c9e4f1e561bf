/**
 * Alibaba Cloud's public regions, each with its ISO 3166 country: tax follows the country, not the region. Closed ones
 * (Sydney, Mumbai) are left out.
 */
export const regionCountries = {
  'cn-qingdao': 'CN',
  'cn-beijing': 'CN',
  'cn-zhangjiakou': 'CN',
  'cn-huhehaote': 'CN',
  'cn-wulanchabu': 'CN',
  'cn-hangzhou': 'CN',
  'cn-shanghai': 'CN',
  'cn-nanjing': 'CN',
  'cn-fuzhou': 'CN',
  'cn-wuhan-lr': 'CN',
  'cn-shenzhen': 'CN',
  'cn-heyuan': 'CN',
  'cn-guangzhou': 'CN',
  'cn-chengdu': 'CN',
  'cn-hongkong': 'HK',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-southeast-1': 'SG',
  'ap-southeast-3': 'MY',
  'ap-southeast-5': 'ID',
  'ap-southeast-6': 'PH',
  'ap-southeast-7': 'TH',
  'us-east-1': 'US',
  'us-southeast-1': 'US',
  'us-west-1': 'US',
  'na-south-1': 'MX',
  'eu-west-1': 'GB',
  'eu-central-1': 'DE',
  'me-east-1': 'AE',
  'me-central-1': 'SA',
} as const satisfies Readonly<Record<string, string>>;

export type Region = keyof typeof regionCountries;

export const regions = Object.keys(regionCountries) as readonly Region[];
