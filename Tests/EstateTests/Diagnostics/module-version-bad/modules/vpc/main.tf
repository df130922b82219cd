variable "cidr" { default = "" }
