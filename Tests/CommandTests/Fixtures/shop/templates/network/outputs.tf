output "vpc_id" {
  description = "ID of the network."
  value       = aws_vpc.this.id
}
