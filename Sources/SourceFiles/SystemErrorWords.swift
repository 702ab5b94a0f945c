import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Words {
  /// The reason that the system gives for the failure of a call, by its error number (errno(3)).
  public static func systemError(_ number: Int32) -> Words {
    switch number {
    case EACCES: Words(en: "permission denied", nl: "geen toegang")
    case EADDRINUSE: Words(en: "the address is already in use", nl: "het adres is al in gebruik")
    case EADDRNOTAVAIL: Words(en: "this machine does not have that address", nl: "deze computer heeft dat adres niet")
    case EAGAIN: Words(en: "the system is out of resources for now", nl: "het systeem heeft er nu geen ruimte voor")
    case EBUSY: Words(en: "it is in use by something else", nl: "iets anders gebruikt het nu")
    case EDQUOT: Words(en: "your disk quota is used up", nl: "uw schijfruimte is op")
    case EEXIST: Words(en: "something with that name already exists", nl: "er bestaat al iets met die naam")
    case EFBIG: Words(en: "the file would be too large", nl: "het bestand zou te groot worden")
    case EINVAL: Words(en: "the system does not accept this", nl: "het systeem accepteert dit niet")
    case EIO: Words(en: "the disk cannot be read or written", nl: "de schijf is niet te lezen of te beschrijven")
    case EISDIR: Words(en: "it is a folder", nl: "het is een map")
    case ELOOP:
      Words(en: "too many symbolic links lead to one another", nl: "te veel symbolische koppelingen verwijzen naar elkaar")
    case EMFILE, ENFILE: Words(en: "too many files are open", nl: "er zijn te veel bestanden open")
    case EMLINK: Words(en: "the file has too many names", nl: "het bestand heeft te veel namen")
    case ENAMETOOLONG: Words(en: "the name is too long", nl: "de naam is te lang")
    case ENODEV, ENXIO: Words(en: "the device is not there", nl: "het apparaat is er niet")
    case ENOENT: Words(en: "no such file or folder", nl: "dat bestand of die map bestaat niet")
    case ENOLCK: Words(en: "the system has no locks left", nl: "het systeem kan het niet vergrendelen")
    case ENOMEM: Words(en: "there is not enough memory", nl: "er is te weinig geheugen")
    case ENOSPC: Words(en: "the disk is full", nl: "de schijf is vol")
    case ENOTDIR: Words(en: "it is not a folder", nl: "het is geen map")
    case ENOTEMPTY: Words(en: "the folder is not empty", nl: "de map is niet leeg")
    case EPERM: Words(en: "operation not permitted", nl: "dat mag hier niet")
    case EPIPE: Words(en: "nobody reads the output any more", nl: "niemand leest de uitvoer nog")
    case EROFS: Words(en: "the disk is read-only", nl: "op deze schijf is schrijven niet toegestaan")
    case ETIMEDOUT: Words(en: "it took too long", nl: "het duurde te lang")
    case ETXTBSY: Words(en: "a program is running from this file", nl: "een programma draait uit dit bestand")
    case EXDEV: Words(en: "it is on another disk", nl: "het staat op een andere schijf")
    default:
      Words(
        en: "system error \(number) (\(String(cString: strerror(number))))",
        nl: "systeemfout \(number) (“\(String(cString: strerror(number)))”)")
    }
  }

  /// The reason of an error that Foundation throws: that of the system beneath it, or else its own text, which is in English.
  public static func reason(of error: any Error) -> Words {
    let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if system.domain == NSPOSIXErrorDomain { return .systemError(Int32(clamping: system.code)) }
    return Words(en: error.localizedDescription, nl: "“\(error.localizedDescription)”")
  }
}
