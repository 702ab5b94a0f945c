import Commands
import Foundation

@main
enum Main {
  static func main() async {
    exit(await BakenCommand.run(Array(CommandLine.arguments.dropFirst())))
  }
}
