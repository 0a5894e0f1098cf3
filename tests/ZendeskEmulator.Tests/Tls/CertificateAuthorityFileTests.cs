using System.Security.Cryptography.X509Certificates;
using Xunit;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator.Tests.Tls;

public sealed class CertificateAuthorityFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Hosts = ["zendesk.com", "localhost"];
    private static readonly string[] Files = ["emulator-ca.key", "emulator-ca.lock", "emulator-ca.pem"];

    private readonly TemporaryFolder folder = new();

    private string Folder => Path.GetDirectoryName(folder.DataFile)!;

    private string KeyFile => folder.FileNamed("emulator-ca.key");

    private string CertificateFile => folder.FileNamed("emulator-ca.pem");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_CA_is_created_once()
    {
        var first = await OpenAsync(Folder, Hosts, Now);

        var second = await OpenAsync(Folder, ["localhost", "ZENDESK.com"], Now.AddYears(1));

        Assert.Equal(first.Certificate.Thumbprint, second.Certificate.Thumbprint);
        Assert.True(second.Certificate.HasPrivateKey);
    }

    [Fact]
    public async Task Beside_the_key_lies_the_certificate_alone()
    {
        var authority = await OpenAsync(Folder, Hosts, Now);

        var certificate = await File.ReadAllTextAsync(CertificateFile, Cancellation);
        Assert.Equal(authority.Certificate.ExportCertificatePem(), certificate.TrimEnd());
        Assert.DoesNotContain("PRIVATE", certificate, StringComparison.Ordinal);
        Assert.Equal(Files, Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Nobody_else_can_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await OpenAsync(Folder, Hosts, Now);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public async Task A_lost_certificate_file_is_written_again()
    {
        await OpenAsync(Folder, Hosts, Now);
        var before = await File.ReadAllTextAsync(CertificateFile, Cancellation);
        File.Delete(CertificateFile);

        await OpenAsync(Folder, Hosts, Now);

        Assert.Equal(before, await File.ReadAllTextAsync(CertificateFile, Cancellation));
    }

    [Fact]
    public async Task Emulators_that_start_at_once_all_use_the_same_CA()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => OpenAsync(Folder, Hosts, Now), TestContext.Current.CancellationToken)));

        Assert.Single(opened.Select(authority => authority.Certificate.Thumbprint).Distinct());
        Assert.Equal(Files, Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_emulator_that_starts_while_another_process_makes_one_waits_and_uses_that()
    {
        using var other = new TemporaryFolder();
        var made = await OpenAsync(Path.GetDirectoryName(other.DataFile)!, Hosts, Now);
        Task<CertificateAuthority> opening;
        using (File.OpenHandle(folder.FileNamed("emulator-ca.lock"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            opening = OpenAsync(Folder, Hosts, Now);
            Assert.False(File.Exists(KeyFile));
            File.Copy(other.FileNamed("emulator-ca.key"), KeyFile);
        }

        Assert.Equal(made.Certificate.Thumbprint, (await opening).Certificate.Thumbprint);
        Assert.Equal(made.Certificate.ExportCertificatePem(), (await File.ReadAllTextAsync(CertificateFile, Cancellation)).TrimEnd());
    }

    [Fact]
    public async Task A_complete_CA_is_read_without_a_lock_because_its_folder_may_be_read_only()
    {
        await OpenAsync(Folder, Hosts, Now);
        File.Delete(folder.FileNamed("emulator-ca.lock"));

        await OpenAsync(Folder, Hosts, Now);

        Assert.False(File.Exists(folder.FileNamed("emulator-ca.lock")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public async Task A_damaged_file_is_refused_with_what_to_do(string content)
    {
        await File.WriteAllTextAsync(KeyFile, content, Cancellation);

        var refusal = await Assert.ThrowsAsync<TlsException>(() => OpenAsync(Folder, Hosts, Now));

        Assert.Contains(KeyFile, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Delete", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(KeyFile, Cancellation));
    }

    [Fact]
    public async Task A_key_of_another_certificate_is_refused()
    {
        var key = CertificateAuthority.Create(Hosts, Now).Certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        var certificate = CertificateAuthority.Create(Hosts, Now).Certificate.ExportCertificatePem();
        await File.WriteAllTextAsync(KeyFile, $"{key}\n{certificate}\n", Cancellation);

        await Assert.ThrowsAsync<TlsException>(() => OpenAsync(Folder, Hosts, Now));
    }

    [Fact]
    public async Task After_ten_years_it_is_refused_with_its_end()
    {
        await OpenAsync(Folder, Hosts, Now);

        var refusal = await Assert.ThrowsAsync<TlsException>(() => OpenAsync(Folder, Hosts, Now.AddYears(10)));

        Assert.Contains("2036-11-28", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_other_account_hosts_it_is_refused_because_clients_would_refuse_its_certificates()
    {
        await OpenAsync(Folder, Hosts, Now);

        var refusal = await Assert.ThrowsAsync<TlsException>(() => OpenAsync(Folder, ["zendesk.test"], Now));

        Assert.Contains("AccountHosts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_refused()
    {
        await File.WriteAllTextAsync(folder.DataFile, "", Cancellation);

        await Assert.ThrowsAsync<TlsException>(() => OpenAsync(folder.DataFile, Hosts, Now));
    }

    private static Task<CertificateAuthority> OpenAsync(string folder, string[] hosts, DateTimeOffset now) =>
        CertificateAuthorityFile.OpenAsync(folder, hosts, now, Cancellation);
}
