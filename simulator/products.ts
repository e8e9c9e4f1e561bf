/** The products that the simulated accounts use, as the bills name them. */
export const PRODUCTS = {
  ecs: { name: 'Elastic Compute Service', detail: 'ECS (Pay-as-you-go)', prefix: 'i-', item: 'Cloud server' },
  oss: { name: 'Object Storage Service', detail: 'OSS (Pay-as-you-go)', prefix: 'oss-', item: 'Storage' },
  rds: { name: 'ApsaraDB RDS', detail: 'ApsaraDB RDS for MySQL', prefix: 'rm-', item: 'Instance' },
  cdn: { name: 'Alibaba Cloud CDN', detail: 'CDN (Pay by traffic)', prefix: 'cdn-', item: 'Traffic' },
  sls: { name: 'Simple Log Service', detail: 'Log Service (Pay-as-you-go)', prefix: 'sls-', item: 'Index traffic' },
  learn: { name: 'Platform for AI', detail: 'PAI-EAS (Pay-as-you-go)', prefix: 'eas-', item: 'GPU time' },
} as const;

export type ProductCode = keyof typeof PRODUCTS;
