using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace InfluxQL.Gateway.Hosting;

public sealed class TlsTests : IDisposable
{
    private const string Password = "key-password";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("influxql-");
    private readonly X509Certificate2 _certificate;

    public TlsTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=gateway.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Write("cert.pem", _certificate.ExportCertificatePem());
        Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        Write("both.pem", _certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        Write("locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        File.WriteAllBytes(PathOf("cert.pfx"), _certificate.Export(X509ContentType.Pkcs12, Password));
        Write("password", Password + "\n");
    }

    [Theory]
    [InlineData("cert.pem", "key.pem", null)]
    [InlineData("both.pem", null, null)]
    [InlineData("cert.pem", "locked.pem", "password")]
    [InlineData("cert.pfx", null, "password")]
    public async Task A_certificate_in_each_form_serves_HTTP_1_and_HTTP_2(string certificate, string? key, string? passwordFile)
    {
        await using GatewayProcess gateway = await GatewayProcess.StartAsync(["--upstream", "http://127.0.0.1:1", "--config", Configure(certificate, key, passwordFile)]);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == _certificate.GetCertHashString(),
            },
        });

        foreach (Version version in new[] { HttpVersion.Version11, HttpVersion.Version20 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Address, "/ping")) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            using HttpResponseMessage response = await client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            response.Version.ShouldBe(version);
        }
    }

    [Theory]
    [InlineData("cert.pem", null, null)]
    [InlineData("cert.pem", "locked.pem", null)]
    [InlineData("cert.pfx", null, null)]
    [InlineData("password", null, null)]
    [InlineData("cert.pfx", "key.pem", "password")]
    public async Task A_certificate_without_its_key_is_found_before_the_start(string certificate, string? key, string? passwordFile)
    {
        using var error = new StringWriter();

        int status = await GatewayProgram.RunAsync(
            ["--upstream", "http://127.0.0.1:1", "--config", Configure(certificate, key, passwordFile)], TextWriter.Null, error, CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(30));

        status.ShouldBe(2);
        error.ToString().ShouldStartWith("influxql-gateway: The member gateway.tls.");
        error.ToString().ShouldNotContain(Password);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Configure(string certificate, string? key, string? passwordFile)
    {
        var tls = new Dictionary<string, string> { ["certificate"] = PathOf(certificate) };
        if (key is not null)
        {
            tls["key"] = PathOf(key);
        }

        if (passwordFile is not null)
        {
            tls["password_file"] = PathOf(passwordFile);
        }

        Write("gateway.json", JsonSerializer.Serialize(new { gateway = new { listen = new[] { "https://127.0.0.1:0" }, tls } }));
        return PathOf("gateway.json");
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
