output "arn" {
  type  = string
  mock  = "arn:aws:sqs:us-east-1:111111111111:x"
  share = "queue/arn"
}
