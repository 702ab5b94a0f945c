// Linked before the system's allocator, it takes its place: pages are made of many small values, and a build takes a tenth less.
import CMimalloc
import Commands
import Foundation

@main
enum Main {
  static func main() async {
    return_memory_soon()
    if let failure = Machine.failureAtStart(arguments: CommandLine.arguments) { Machine.stop(failure) }
    let code = await BakenCommand.run(Array(CommandLine.arguments.dropFirst()))
    exit(Machine.exitCode(code))
  }
}
