using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator.Tests.Tls;

public sealed class TlsRefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task An_https_address_without_a_certificate() => AssertRefusedAsync(_ => { }, "Tls:Mode=Generated", "Tls:Certificate");

    [Fact]
    public Task A_certificate_beside_a_generated_one() => AssertRefusedAsync(
        tls =>
        {
            tls.Mode = TlsMode.Generated;
            tls.Certificate = folder.FileNamed("any.pem");
        },
        "Tls:Mode=Generated",
        "Tls:Certificate");

    [Fact]
    public Task A_key_beside_a_generated_certificate() => AssertRefusedAsync(
        tls =>
        {
            tls.Mode = TlsMode.Generated;
            tls.Key = folder.FileNamed("any.key");
        },
        "Tls:Mode=Generated",
        "Tls:Key");

    [Fact]
    public Task A_certificate_that_is_missing() =>
        AssertRefusedAsync(tls => tls.Certificate = folder.FileNamed("missing.pem"), "missing.pem");

    [Fact]
    public Task A_certificate_that_is_none() => AssertRefusedAsync(tls => tls.Certificate = Written("none.pem", "none"), "none.pem", "PEM");

    [Fact]
    public Task A_certificate_without_its_key() =>
        AssertRefusedAsync(tls => tls.Certificate = Written("alone.pem", Make().ExportCertificatePem()), "alone.pem", "key");

    [Fact]
    public Task The_key_of_another_certificate() => AssertRefusedAsync(
        tls =>
        {
            tls.Certificate = Written("one.pem", Make().ExportCertificatePem());
            tls.Key = Written("other.pem", Make().GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        },
        "one.pem",
        "other.pem");

    [Fact]
    public Task A_key_with_a_password() => AssertRefusedAsync(
        tls =>
        {
            var made = Make();
            tls.Certificate = Written("one.pem", made.ExportCertificatePem());
            tls.Key = Written("locked.pem", made.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem(
                "secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        },
        "locked.pem",
        "password");

    [Fact]
    public async Task Http_needs_no_certificate_with_any_settings()
    {
        var options = new EmulatorOptions { Urls = "http://127.0.0.1:0" };
        options.Tls.Certificate = folder.FileNamed("missing.pem");

        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Null(emulator.CaCertificate);
    }

    private async Task AssertRefusedAsync(Action<TlsOptions> set, params string[] told)
    {
        var options = new EmulatorOptions { Urls = "https://127.0.0.1:0", DataFile = folder.DataFile };
        set(options.Tls);

        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(() => Emulator.StartAsync(
            options,
            TestContext.Current.CancellationToken));

        Assert.All(told, part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.False(File.Exists(folder.DataFile));
    }

    private static X509Certificate2 Make() => CertificateAuthority.Create(["localhost"], DateTimeOffset.UtcNow).Certificate;

    private string Written(string name, string text)
    {
        var path = folder.FileNamed(name);
        File.WriteAllText(path, text + "\n");
        return path;
    }
}
