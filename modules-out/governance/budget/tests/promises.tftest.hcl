# What the budget promises: its limit, its thresholds and whom it tells.

mock_provider "aws" {}

variables {
  name   = "shop"
  limit  = 100
  emails = ["owner@example.com"]
}

run "of_the_account" {
  command = apply

  assert {
    condition = alltrue([
      aws_budgets_budget.this.name == "shop",
      aws_budgets_budget.this.budget_type == "COST",
      aws_budgets_budget.this.limit_amount == "100.00",
      aws_budgets_budget.this.limit_unit == "USD",
      aws_budgets_budget.this.time_unit == "MONTHLY",
      length(aws_budgets_budget.this.cost_filter) == 0,
    ])
    error_message = "The whole account's costs of a month are watched."
  }

  assert {
    condition = alltrue([
      jsonencode([for n in aws_budgets_budget.this.notification : [n.notification_type, n.threshold, n.threshold_type, n.comparison_operator, n.subscriber_email_addresses]]) == jsonencode([
        ["ACTUAL", 100, "PERCENTAGE", "GREATER_THAN", ["owner@example.com"]],
        ["ACTUAL", 80, "PERCENTAGE", "GREATER_THAN", ["owner@example.com"]],
        [
          "FORECASTED",
          100,
          "PERCENTAGE",
          "GREATER_THAN",
          ["owner@example.com"],
        ],
      ]),
      output.name == "shop",
      output.arn == aws_budgets_budget.this.arn,
    ])
    error_message = "The given address is told at 80 and 100 per cent, and of a forecast above the limit."
  }
}

run "of_a_project" {
  command = apply

  variables {
    limit               = 12.5
    period              = "QUARTERLY"
    cost_filters        = { TagKeyValue = ["user:Project$shop"] }
    actual_thresholds   = [50]
    forecast_thresholds = [120]
    emails              = []
    topic_arns          = ["arn:aws:sns:us-east-1:111111111111:costs"]
    tags                = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_budgets_budget.this.limit_amount == "12.50",
      aws_budgets_budget.this.time_unit == "QUARTERLY",
      jsonencode([for f in aws_budgets_budget.this.cost_filter : [f.name, f.values]]) == jsonencode([["TagKeyValue", ["user:Project$shop"]]]),
      jsonencode([for n in aws_budgets_budget.this.notification : [n.notification_type, n.threshold, n.subscriber_sns_topic_arns]]) == jsonencode([
        ["ACTUAL", 50, ["arn:aws:sns:us-east-1:111111111111:costs"]],
        ["FORECASTED", 120, ["arn:aws:sns:us-east-1:111111111111:costs"]],
      ]),
    ])
    error_message = "Only what carries the tag is watched, and the topic is told."
  }

  assert {
    condition = jsonencode([for r in [aws_budgets_budget.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_budgets_budget.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}
