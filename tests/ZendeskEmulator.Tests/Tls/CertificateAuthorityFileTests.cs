using System.Security.Cryptography.X509Certificates;
using Xunit;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator.Tests.Tls;

public sealed class CertificateAuthorityFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Hosts = ["zendesk.com", "localhost"];

    private readonly TemporaryFolder folder = new();

    private string Folder => Path.GetDirectoryName(folder.DataFile)!;

    private string KeyFile => folder.FileNamed("emulator-ca.key");

    private string CertificateFile => folder.FileNamed("emulator-ca.pem");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_made_once()
    {
        var first = CertificateAuthorityFile.Open(Folder, Hosts, Now);

        var second = CertificateAuthorityFile.Open(Folder, ["localhost", "ZENDESK.com"], Now.AddYears(1));

        Assert.Equal(first.Certificate.Thumbprint, second.Certificate.Thumbprint);
        Assert.True(second.Certificate.HasPrivateKey);
    }

    [Fact]
    public void Beside_the_key_lies_the_certificate_alone()
    {
        var authority = CertificateAuthorityFile.Open(Folder, Hosts, Now);

        var certificate = File.ReadAllText(CertificateFile);
        Assert.Equal(authority.Certificate.ExportCertificatePem(), certificate.TrimEnd());
        Assert.DoesNotContain("PRIVATE", certificate, StringComparison.Ordinal);
        Assert.Equal(["emulator-ca.key", "emulator-ca.pem"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Nobody_else_can_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        CertificateAuthorityFile.Open(Folder, Hosts, Now);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void A_lost_certificate_file_is_written_again()
    {
        CertificateAuthorityFile.Open(Folder, Hosts, Now);
        var before = File.ReadAllText(CertificateFile);
        File.Delete(CertificateFile);

        CertificateAuthorityFile.Open(Folder, Hosts, Now);

        Assert.Equal(before, File.ReadAllText(CertificateFile));
    }

    [Fact]
    public async Task Of_many_emulators_that_start_at_once_all_use_the_same()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(
                () => CertificateAuthorityFile.Open(Folder, Hosts, Now).Certificate.Thumbprint,
                TestContext.Current.CancellationToken)));

        Assert.Single(opened.Distinct());
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void A_damaged_file_is_refused_with_what_to_do(string content)
    {
        File.WriteAllText(KeyFile, content);

        var refusal = Assert.Throws<TlsException>(() => CertificateAuthorityFile.Open(Folder, Hosts, Now));

        Assert.Contains(KeyFile, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Delete", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        var key = CertificateAuthority.Create(Hosts, Now).Certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        var certificate = CertificateAuthority.Create(Hosts, Now).Certificate.ExportCertificatePem();
        File.WriteAllText(KeyFile, $"{key}\n{certificate}\n");

        Assert.Throws<TlsException>(() => CertificateAuthorityFile.Open(Folder, Hosts, Now));
    }

    [Fact]
    public void After_ten_years_it_is_refused_with_its_end()
    {
        CertificateAuthorityFile.Open(Folder, Hosts, Now);

        var refusal = Assert.Throws<TlsException>(() => CertificateAuthorityFile.Open(Folder, Hosts, Now.AddYears(10)));

        Assert.Contains("2036-11-28", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_other_account_hosts_it_is_refused_because_clients_would_refuse_its_certificates()
    {
        CertificateAuthorityFile.Open(Folder, Hosts, Now);

        var refusal = Assert.Throws<TlsException>(() => CertificateAuthorityFile.Open(Folder, ["zendesk.test"], Now));

        Assert.Contains("AccountHosts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        File.WriteAllText(folder.DataFile, "");

        Assert.Throws<TlsException>(() => CertificateAuthorityFile.Open(folder.DataFile, Hosts, Now));
    }
}
