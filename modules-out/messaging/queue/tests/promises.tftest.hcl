# What the queue promises: who sends, that nothing goes in clear text, what becomes of failures.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_resource {
  target = aws_sqs_queue.this
  values = {
    arn = "arn:aws:sqs:us-east-1:111111111111:this"
  }
}

override_resource {
  target = aws_sqs_queue.dead_letters
  values = {
    arn = "arn:aws:sqs:us-east-1:111111111111:dead-letters"
  }
}

variables {
  name = "orders"
}

run "of_this_account" {
  command = apply

  assert {
    condition = alltrue([
      aws_sqs_queue.this.name == "orders",
      !aws_sqs_queue.this.fifo_queue,
      aws_sqs_queue.this.visibility_timeout_seconds == 180,
      aws_sqs_queue.this.message_retention_seconds == 345600,
      aws_sqs_queue.this.delay_seconds == 0,
      aws_sqs_queue.this.receive_wait_time_seconds == 20,
      aws_sqs_queue.this.max_message_size == 262144,
      aws_sqs_queue.this.sqs_managed_sse_enabled,
      jsonencode(jsondecode(aws_sqs_queue.this.redrive_policy)) == jsonencode({
        deadLetterTargetArn = "arn:aws:sqs:us-east-1:111111111111:dead-letters"
        maxReceiveCount     = 5
      }),
      aws_sqs_queue.dead_letters.name == "orders-dead-letters",
      !aws_sqs_queue.dead_letters.fifo_queue,
      aws_sqs_queue.dead_letters.message_retention_seconds == 1209600,
      aws_sqs_queue.dead_letters.sqs_managed_sse_enabled,
    ])
    error_message = "Messages are encrypted, wait for three minutes, and after five tries go to the dead letters."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Deny AWS * sqs:* on arn:aws:sqs:us-east-1:111111111111:this if Bool aws:SecureTransport false",
      ]),
      aws_sqs_queue_policy.this.queue_url == aws_sqs_queue.this.url,
      aws_sqs_queue_policy.this.policy == data.aws_iam_policy_document.this.json,
      output.name == "orders",
      output.arn == aws_sqs_queue.this.arn,
      output.url == aws_sqs_queue.this.url,
      output.dead_letter_queue_name == "orders-dead-letters",
      output.dead_letter_queue_arn == aws_sqs_queue.dead_letters.arn,
    ])
    error_message = "Nothing goes without TLS, and the policy lets nobody in."
  }
}

run "with_senders" {
  command = apply

  variables {
    fifo                        = true
    content_based_deduplication = false
    visibility_timeout          = 60
    retention_days              = 14
    delay                       = 5
    max_receive_count           = 2
    sending_services            = { Topic = { service = "sns.amazonaws.com", source_arn = "arn:aws:sns:us-east-1:111111111111:orders" } }
    sender_arns                 = ["arn:aws:iam::222222222222:role/api"]
    kms_key_arn                 = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags                        = { Project = "shop" }
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Deny AWS * sqs:* on arn:aws:sqs:us-east-1:111111111111:this if Bool aws:SecureTransport false",
      "Allow Service sns.amazonaws.com sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:this if ArnEquals aws:SourceArn arn:aws:sns:us-east-1:111111111111:orders",
      "Allow AWS arn:aws:iam::222222222222:role/api sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:this",
    ])
    error_message = "The given topic and the given role send, and nobody else."
  }

  assert {
    condition = alltrue([
      aws_sqs_queue.this.kms_master_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_sqs_queue.dead_letters.kms_master_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_sqs_queue.dead_letters.name == "orders-dead-letters.fifo",
      aws_sqs_queue.dead_letters.fifo_queue,
    ])
    error_message = "The given key encrypts both queues."
  }

  assert {
    condition = alltrue([
      aws_sqs_queue.this.name == "orders.fifo",
      aws_sqs_queue.this.fifo_queue,
      !aws_sqs_queue.this.content_based_deduplication,
      aws_sqs_queue.this.visibility_timeout_seconds == 60,
      aws_sqs_queue.this.message_retention_seconds == 1209600,
      aws_sqs_queue.this.delay_seconds == 5,
      jsondecode(aws_sqs_queue.this.redrive_policy).maxReceiveCount == 2,
    ])
    error_message = "The queue is as asked."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_sqs_queue.this],
      [aws_sqs_queue.dead_letters],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "orders.fifo of shop",
      "orders-dead-letters of shop",
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
      "aws_sqs_queue.dead_letters",
      "aws_sqs_queue.this",
      "aws_sqs_queue_policy.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "in_order" {
  command = apply

  variables {
    fifo = true
  }

  assert {
    condition     = aws_sqs_queue.this.content_based_deduplication
    error_message = "Messages that say the same count once."
  }
}
