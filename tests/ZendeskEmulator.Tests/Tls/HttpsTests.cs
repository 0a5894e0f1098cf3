using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Tls;

public sealed class HttpsTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task A_client_that_always_calls_Zendesk_reaches_the_account_of_the_host(string version)
    {
        await using var emulator = await StartAsync();
        using var client = CreateClient(emulator, trusted: emulator.CaCertificate);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://acme.zendesk.com/api/v2/users.json")
        {
            Version = Version.Parse(version),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent("{\"user\":{\"name\":\"Roger\"}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = TestCredentials.Basic("owner@acme.example/token:any");

        using var created = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(Version.Parse(version), created.Version);
        Assert.StartsWith("https://acme.zendesk.com/api/v2/users/", created.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var acme = new TestAccount(emulator.GetAccount("acme"));
        Assert.Contains("Roger", (await acme.GetAsync("/api/v2/users")).Names("users"));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("acme.localhost")]
    [InlineData("zendesk.com")]
    public async Task The_generated_certificate_is_for_every_name_of_the_emulator(string host)
    {
        await using var emulator = await StartAsync();
        using var client = CreateClient(emulator, trusted: emulator.CaCertificate);

        using var response = await client.GetAsync($"https://{host}/_emulator/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_name_under_localhost_stands_in_full_in_its_certificate()
    {
        // OpenSSL, and so most languages, takes no *.localhost.
        await using var emulator = await StartAsync();
        X509Certificate2? shown = null;
        using var handler = HandlerFor(emulator);
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
            return shown is not null;
        };
        using var client = new HttpClient(handler);

        using var response = await client.GetAsync("https://acme.localhost/_emulator/health/ready", TestContext.Current.CancellationToken);

        Assert.Contains("acme.localhost", shown!.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames());
    }

    [Fact]
    public async Task A_client_without_the_CA_is_refused()
    {
        await using var emulator = await StartAsync();
        using var client = CreateClient(emulator, trusted: null);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("https://localhost/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_CA_is_served_without_a_token()
    {
        await using var emulator = await StartAsync(new EmulatorOptions { ControlToken = "a-token-of-this-test" });
        using var client = CreateClient(emulator, trusted: emulator.CaCertificate);

        using var response = await client.GetAsync("https://localhost/_emulator/ca.pem", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-pem-file", response.Content.Headers.ContentType?.ToString());
        var pem = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(emulator.CaCertificate!.Thumbprint, X509Certificate2.CreateFromPem(pem).Thumbprint);
        Assert.DoesNotContain("PRIVATE", pem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_CA_no_certificate_is_served()
    {
        using var client = await TestEmulator.NewClientAsync();

        using var response = await client.GetAsync("/_emulator/ca.pem", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_CA_is_the_same_after_a_restart_with_the_data_file()
    {
        using var folder = new TemporaryFolder();
        string before;
        await using (var first = await StartAsync(new EmulatorOptions { DataFile = folder.DataFile }))
        {
            before = first.CaCertificate!.Thumbprint;
        }

        await using var second = await StartAsync(new EmulatorOptions { DataFile = folder.DataFile });

        Assert.Equal(before, second.CaCertificate!.Thumbprint);
        Assert.True(File.Exists(folder.FileNamed("emulator-ca.pem")));
    }

    [Fact]
    public async Task A_given_certificate_is_shown_with_those_that_lead_to_its_root()
    {
        using var folder = new TemporaryFolder();
        using var given = new GivenChain("acme.zendesk.test");
        var options = new EmulatorOptions { Urls = "https://127.0.0.1:0" };
        options.Tls.Certificate = Written(
            folder.FileNamed("chain.pem"),
            given.Leaf.ExportCertificatePem(),
            given.Intermediate.ExportCertificatePem());
        options.Tls.Key = Written(folder.FileNamed("key.pem"), given.LeafKey.ExportPkcs8PrivateKeyPem());
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var client = CreateClient(emulator, trusted: given.Root);

        using var response = await client.GetAsync(
            "https://acme.zendesk.test/_emulator/health/live",
            TestContext.Current.CancellationToken);

        Assert.Null(emulator.CaCertificate);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_given_certificate_may_stand_with_its_key_in_one_file()
    {
        using var folder = new TemporaryFolder();
        using var given = new GivenChain("localhost");
        var options = new EmulatorOptions { Urls = "https://127.0.0.1:0" };
        options.Tls.Certificate = Written(
            folder.FileNamed("all.pem"),
            given.LeafKey.ExportECPrivateKeyPem(),
            given.Leaf.ExportCertificatePem(),
            given.Intermediate.ExportCertificatePem());
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var client = CreateClient(emulator, trusted: given.Root);

        using var response = await client.GetAsync("https://localhost/_emulator/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_of_the_emulators_own_needs_no_CA()
    {
        await using var emulator = await StartAsync();
        using var account = new TestAccount(emulator.CreateAccount());

        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync("/api/v2/users/me")).Status);
    }

    [Fact]
    public async Task Http_and_https_are_served_side_by_side()
    {
        await using var emulator = await StartAsync(urls: "http://127.0.0.1:0;https://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = emulator.BaseUrl };

        using var response = await client.GetAsync("/_emulator/ca.pem", TestContext.Current.CancellationToken);

        Assert.Equal("http", emulator.BaseUrl.Scheme);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task A_stream_of_Http2_ends_behind_the_bytes_before_the_cut(int bytes)
    {
        await using var emulator = await StartAsync();
        using var client = CreateClient(emulator, trusted: emulator.CaCertificate);
        emulator.GetAccount("acme").Faults.Add(new RequestMatch(), new FaultEffect { Truncate = bytes });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://acme.zendesk.com/api/v2/users/me.json")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var response = await client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var read = new byte[bytes];
        await body.ReadExactlyAsync(read, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAnyAsync<HttpIOException>(
            async () => await body.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    private static Task<Emulator> StartAsync(EmulatorOptions? options = null, string urls = "https://127.0.0.1:0")
    {
        options ??= new EmulatorOptions();
        options.Urls = urls;
        options.Tls.Mode = TlsMode.Generated;
        return Emulator.StartAsync(options, TestContext.Current.CancellationToken);
    }

    /// <summary>A client for which every name is the emulator's address, as with a line in the hosts file.</summary>
    private static SocketsHttpHandler HandlerFor(Emulator emulator) => new()
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, emulator.BaseUrl.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    private static HttpClient CreateClient(Emulator emulator, X509Certificate2? trusted)
    {
        var handler = HandlerFor(emulator);
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        if (trusted is not null)
        {
            policy.CustomTrustStore.Add(trusted);
        }
        handler.SslOptions.CertificateChainPolicy = policy;
        return new HttpClient(handler);
    }

    private static string Written(string path, params string[] parts)
    {
        File.WriteAllLines(path, parts);
        return path;
    }
}
