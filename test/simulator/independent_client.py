"""Reads one simulated account with Alibaba Cloud's official Python SDKs, and prints what it read as JSON.

Standard input: {"endpoint": "127.0.0.1:PORT", "accessKeyId": "…", "accessKeySecret": "…", "cycle": "2026-10"}
"""

import json
import sys

from alibabacloud_bssopenapi20171214 import models as bss
from alibabacloud_bssopenapi20171214.client import Client as BillingClient
from alibabacloud_bssopenapi20230930 import models as fund
from alibabacloud_bssopenapi20230930.client import Client as FundClient
from alibabacloud_tea_openapi.utils_models import Config


def config_of(asked: dict) -> Config:
    return Config(
        access_key_id=asked["accessKeyId"],
        access_key_secret=asked["accessKeySecret"],
        endpoint=asked["endpoint"],
        protocol="http",
    )


def read(asked: dict) -> dict:
    billing = BillingClient(config_of(asked))
    funds = FundClient(config_of(asked))
    balance = billing.query_account_balance().body
    overview = billing.query_bill_overview(bss.QueryBillOverviewRequest(billing_cycle=asked["cycle"])).body
    instances = billing.describe_instance_bill(
        bss.DescribeInstanceBillRequest(billing_cycle=asked["cycle"], max_results=300)
    ).body
    transactions = billing.query_account_transactions(
        bss.QueryAccountTransactionsRequest(transaction_flow="Income", page_num=1, page_size=100)
    ).body
    available = funds.get_fund_account_available_amount(fund.GetFundAccountAvailableAmountRequest()).body
    details = funds.get_fund_account_transaction_details(
        fund.GetFundAccountTransactionDetailsRequest(
            transaction_direction="IN", transaction_type_list=["CHARGE"], current_page=1, page_size=100
        )
    ).body
    return {
        "balance": balance.data.to_map(),
        "overview": [item.to_map() for item in overview.data.items.item],
        "instances": [item.to_map() for item in instances.data.items],
        "transactions": [row.to_map() for row in transactions.data.account_transactions_list.account_transactions_list],
        "available": available.to_map(),
        "details": details.to_map(),
    }


def main() -> None:
    try:
        print(json.dumps({"read": read(json.load(sys.stdin))}))
    except Exception as error:  # whatever the SDK raises is the outcome
        print(json.dumps({"refused": getattr(error, "code", None), "status": getattr(error, "status_code", None)}))


main()
