# What the topic promises: who publishes, that nothing goes in clear text, who is told.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "orders"
}

run "of_this_account" {
  command = apply

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Deny AWS * sns:Publish on arn:aws:sns:us-east-1:111111111111:mock if Bool aws:SecureTransport false",
        "Allow AWS * sns:GetTopicAttributes sns:ListSubscriptionsByTopic sns:Publish sns:Subscribe on arn:aws:sns:us-east-1:111111111111:mock if StringEquals aws:SourceOwner 111111111111",
      ]),
      aws_sns_topic_policy.this.arn == aws_sns_topic.this.arn,
      aws_sns_topic_policy.this.policy == data.aws_iam_policy_document.this.json,
      aws_sns_topic.this.name == "orders",
      !aws_sns_topic.this.fifo_topic,
      !aws_sns_topic.this.content_based_deduplication,
      aws_sns_topic.this.kms_master_key_id == null,
      length(aws_sns_topic_subscription.this) == 0,
      output.name == "orders",
      output.arn == aws_sns_topic_policy.this.arn,
    ])
    error_message = "This account decides by its policies, and nobody publishes without TLS."
  }
}

run "with_services_and_subscriptions" {
  command = apply

  variables {
    display_name        = "Orders"
    publishing_services = ["events.amazonaws.com", "s3.amazonaws.com"]
    kms_key_arn         = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags                = { Project = "shop" }
    subscriptions       = { queue = { protocol = "sqs", endpoint = "arn:aws:sqs:us-east-1:111111111111:orders", filter_policy = "{\"kind\":[\"paid\"]}", dead_letter_queue_arn = "arn:aws:sqs:us-east-1:111111111111:dead" }, mail = { protocol = "email", endpoint = "shop@example.com" } }
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Deny AWS * sns:Publish on arn:aws:sns:us-east-1:111111111111:mock if Bool aws:SecureTransport false",
      "Allow AWS * sns:GetTopicAttributes sns:ListSubscriptionsByTopic sns:Publish sns:Subscribe on arn:aws:sns:us-east-1:111111111111:mock if StringEquals aws:SourceOwner 111111111111",
      "Allow Service events.amazonaws.com s3.amazonaws.com sns:Publish on arn:aws:sns:us-east-1:111111111111:mock if StringEquals aws:SourceAccount 111111111111",
    ])
    error_message = "The given services publish for this account alone."
  }

  assert {
    condition = alltrue([
      aws_sns_topic.this.kms_master_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_sns_topic.this.display_name == "Orders",
    ])
    error_message = "The given key encrypts."
  }

  assert {
    condition = jsonencode({ for key, s in aws_sns_topic_subscription.this : key => [s.topic_arn == aws_sns_topic.this.arn, s.protocol, s.endpoint, s.filter_policy, s.raw_message_delivery, s.redrive_policy] }) == jsonencode({
      mail = [true, "email", "shop@example.com", null, null, null]
      queue = [
        true,
        "sqs",
        "arn:aws:sqs:us-east-1:111111111111:orders",
        "{\"kind\":[\"paid\"]}",
        true,
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:111111111111:dead\"}",
      ]
    })
    error_message = "The given subscribers are told, and what does not reach them is kept."
  }

  assert {
    condition = jsonencode([for r in [aws_sns_topic.this] : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "orders of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.this] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_sns_topic.this",
      "aws_sns_topic_policy.this",
      "aws_sns_topic_subscription.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "fifo" {
  command = apply

  variables {
    fifo = true
  }

  assert {
    condition = alltrue([
      aws_sns_topic.this.name == "orders.fifo",
      aws_sns_topic.this.fifo_topic,
      aws_sns_topic.this.content_based_deduplication,
    ])
    error_message = "Messages keep their order, and are told apart by what they say."
  }
}
