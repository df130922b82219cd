output "ids" { type = list(string) }
output "distinct" { type = set(string) }
