output "ids" { type = list(string) }
