import TfgenCLI
