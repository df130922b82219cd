output "queueArn" {
  value = aws_sqs_queue.Main[0].arn
}
