import Foundation

/// The messages to Pagefind's service, and its answers: JSON in Base64 (RFC 4648), each with a comma after it. Pagefind's own packages for
/// Python and Node.js speak to it like this.
enum PagefindMessage {
  struct Request<Payload: Encodable>: Encodable {
    let message_id: Int
    let payload: Payload
  }

  struct NewIndex: Encodable {
    struct Configuration: Encodable {
      let exclude_selectors: [String]
    }
    let type = "NewIndex"
    let config: Configuration
  }

  struct AddFile: Encodable {
    let type = "AddFile"
    let index_id = 0
    let url: String
    let file_contents: String
  }

  struct WriteFiles: Encodable {
    let type = "WriteFiles"
    let index_id = 0
    let output_path: String
  }

  struct Answer: Decodable {
    struct Payload: Decodable {
      let type: String
      let message: String?
    }
    let payload: Payload
  }

  static func text(_ payload: some Encodable, number: Int) throws -> Data {
    var data = try JSONEncoder().encode(Request(message_id: number, payload: payload)).base64EncodedData()
    data.append(UInt8(ascii: ","))
    return data
  }
}
