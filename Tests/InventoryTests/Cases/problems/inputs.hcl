{ number = "many" }
