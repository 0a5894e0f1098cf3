using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Tls;

/// <summary>
/// The authority of a folder, made once. The key file has key and certificate, so that a killed start leaves both or
/// none; beside it lies the certificate alone, for clients.
/// </summary>
internal static class CertificateAuthorityFile
{
    public const string KeyName = "emulator-ca.key";
    public const string CertificateName = "emulator-ca.pem";

    /// <summary>A move that must not replace a file looks first and then renames: two at once could both succeed.</summary>
    private static readonly Lock Making = new();

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the authority of a folder, or makes it.</summary>
    /// <exception cref="TlsException">It cannot be read or written, has expired, or is for other account hosts.</exception>
    public static CertificateAuthority Open(string folder, IReadOnlyList<string> accountHosts, DateTimeOffset now)
    {
        var path = Path.Combine(Path.GetFullPath(folder), KeyName);
        try
        {
            lock (Making)
            {
                if (!File.Exists(path))
                {
                    Directory.CreateDirectory(folder);
                    Save(CertificateAuthority.Create(accountHosts, now).Certificate, path);
                }
            }
            // Also after saving: of two emulators that start at once both use the one that was saved first.
            var authority = new CertificateAuthority(X509Certificate2.CreateFromPemFile(path));
            Check(authority, path, accountHosts, now);
            WriteCertificate(authority.Certificate, Path.Combine(Path.GetFullPath(folder), CertificateName));
            return authority;
        }
        catch (Exception damage) when (damage is CryptographicException or ArgumentException)
        {
            throw new TlsException($"The development CA in {path} cannot be read. {Remedy}", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TlsException($"The development CA in {path} cannot be opened: {failure.Message}", failure);
        }
    }

    private const string Remedy = "Delete the file; the next start makes a new CA, which clients must then trust instead.";

    private static void Check(CertificateAuthority authority, string path, IReadOnlyList<string> accountHosts, DateTimeOffset now)
    {
        if (authority.Certificate.NotAfter <= now)
        {
            var end = authority.Certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw new TlsException($"The development CA in {path} expired on {end}. {Remedy}");
        }
        if (!authority.IsFor(accountHosts))
        {
            throw new TlsException($"The development CA in {path} was made for other AccountHosts. {Remedy}");
        }
    }

    /// <summary>Nobody but the owner can read the file at any moment, and it is whole or not there.</summary>
    private static void Save(X509Certificate2 certificate, string path)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        var draft = $"{path}.{Dice.Next():x16}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }
        using (var writer = new StreamWriter(draft, options))
        {
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
            writer.WriteLine(certificate.ExportCertificatePem());
        }
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another emulator was first.
            File.Delete(draft);
        }
    }

    private static void WriteCertificate(X509Certificate2 certificate, string path)
    {
        var text = certificate.ExportCertificatePem() + "\n";
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }
}
