using System.Security.Cryptography.X509Certificates;
using Xunit;
using ZendeskEmulator.Tls;

namespace ZendeskEmulator.Tests.Tls;

public sealed class CertificateAuthorityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Hosts = ["zendesk.com", "localhost"];

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("zendesk.com")]
    [InlineData("acme.zendesk.com")]
    public void The_CAs_certificate_is_valid_for_this_machine_and_the_accounts(string host)
    {
        var authority = CertificateAuthority.Create(Hosts, Now);

        using var leaf = authority.Issue(Hosts, host: null, Now);

        Assert.Equal(X509ChainStatusFlags.NoError, StatusOf(leaf, authority, Now));
        Assert.True(leaf.MatchesHostname(host));
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("a.b.zendesk.com")]
    [InlineData("zendesk.com.example.org")]
    [InlineData("10.0.0.1")]
    public void The_CAs_certificate_is_valid_for_no_other_name(string host)
    {
        var authority = CertificateAuthority.Create(Hosts, Now);

        using var leaf = authority.Issue(Hosts, host: null, Now);

        Assert.False(leaf.MatchesHostname(host));
    }

    [Fact]
    public void Clients_refuse_certificates_that_the_CA_signs_for_other_names()
    {
        var authority = CertificateAuthority.Create(Hosts, Now);

        using var leaf = authority.Issue([.. Hosts, "example.com"], host: null, Now);

        Assert.True(StatusOf(leaf, authority, Now).HasFlag(X509ChainStatusFlags.HasNotPermittedNameConstraint));
    }

    [Fact]
    public void A_certificate_lives_no_longer_than_Apple_takes_and_than_its_authority()
    {
        var authority = CertificateAuthority.Create(Hosts, Now);

        using var young = authority.Issue(Hosts, host: null, Now);
        using var last = authority.Issue(Hosts, host: null, Now.AddYears(10).AddDays(-1));

        Assert.True(young.NotAfter - young.NotBefore <= TimeSpan.FromDays(398));
        Assert.Equal(authority.Certificate.NotAfter, last.NotAfter);
    }

    [Fact]
    public void A_machine_whose_clock_lags_behind_by_hours_takes_a_new_certificate()
    {
        var authority = CertificateAuthority.Create(Hosts, Now);

        using var leaf = authority.Issue(Hosts, host: null, Now);

        Assert.Equal(X509ChainStatusFlags.NoError, StatusOf(leaf, authority, Now.AddHours(-23)));
    }

    [Theory]
    [InlineData("acme.localhost", true)]
    [InlineData("ACME.LOCALHOST", true)]
    [InlineData("acme.zendesk.com", false)]
    [InlineData("localhost", false)]
    [InlineData("a.b.localhost", false)]
    [InlineData("acme.example", false)]
    [InlineData("a_b.localhost", false)]
    [InlineData(".localhost", false)]
    public void A_name_directly_under_a_top_domain_needs_a_certificate_of_its_own(string host, bool needed) =>
        Assert.Equal(needed, CertificateNames.NeedsItsOwn(host, Hosts));

    private static X509ChainStatusFlags StatusOf(X509Certificate2 leaf, CertificateAuthority authority, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority.Certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.Build(leaf);
        return chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
    }
}
