using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tls;

/// <summary>
/// The authority of a folder, created once. The key file has key and certificate, so that a killed start leaves both or
/// neither. A second file has the certificate alone, for clients.
/// </summary>
internal static class CertificateAuthorityFile
{
    public const string KeyName = "emulator-ca.key";
    public const string CertificateName = "emulator-ca.pem";

    /// <summary>
    /// The lock of the emulator that creates the authority. If several start at once, all use the authority of the first.
    /// </summary>
    public const string LockName = "emulator-ca.lock";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the authority of a folder, or makes it.</summary>
    /// <exception cref="TlsException">It cannot be read or written, has expired, or is for other account hosts.</exception>
    public static async Task<CertificateAuthority> OpenAsync(
        string folder,
        IReadOnlyList<string> accountHosts,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(folder);
        var (path, certificate) = (Path.Combine(full, KeyName), Path.Combine(full, CertificateName));
        try
        {
            var authority = File.Exists(path) ? Read(path) : null;
            // An authority that is complete is only read: its folder may be one that cannot be written.
            if (authority is null || !IsWritten(authority, certificate))
            {
                Directory.CreateDirectory(full);
                using var turn = await FileLock.TakeAsync(Path.Combine(full, LockName), Patience, cancellationToken).ConfigureAwait(false);
                if (!File.Exists(path))
                {
                    Save(CertificateAuthority.Create(accountHosts, now).Certificate, path);
                }
                authority = Read(path);
                WriteCertificate(authority, certificate);
            }
            Check(authority, path, accountHosts, now);
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

    private static CertificateAuthority Read(string path) => new(X509Certificate2.CreateFromPemFile(path));

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

    /// <summary>Only the owner can read the file at any moment, and it is complete or missing.</summary>
    private static void Save(X509Certificate2 certificate, string path)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        var draft = $"{path}.new";
        // A file that a killed start has left.
        File.Delete(draft);
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
        NewFile.GiveName(draft, path);
    }

    private static bool IsWritten(CertificateAuthority authority, string path) =>
        File.Exists(path) && File.ReadAllText(path) == TextOf(authority);

    /// <summary>Clients may read the file at any moment, and see one certificate or the other.</summary>
    private static void WriteCertificate(CertificateAuthority authority, string path)
    {
        if (!IsWritten(authority, path))
        {
            File.WriteAllText($"{path}.new", TextOf(authority));
            File.Move($"{path}.new", path, overwrite: true);
        }
    }

    private static string TextOf(CertificateAuthority authority) => authority.Certificate.ExportCertificatePem() + "\n";
}
