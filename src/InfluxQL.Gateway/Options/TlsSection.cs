using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfluxQL.Json.Configuration;

namespace InfluxQL.Gateway.Options;

/// <summary>Reads the member <c>gateway.tls</c>: a certificate and its key as PEM or as PFX (PKCS #12).</summary>
internal static class TlsSection
{
    public static X509Certificate2Collection Read(ConfigurationMember section)
    {
        IReadOnlyDictionary<string, ConfigurationMember> members = section.ReadObject("certificate", "key", "password", "password_file");
        if (!members.TryGetValue("certificate", out ConfigurationMember certificate))
        {
            throw section.Wrong("needs the member certificate, the name of a file");
        }

        string path = certificate.ReadText();
        string? password = SecretReader.Read(members, "password");
        string? key = members.TryGetValue("key", out ConfigurationMember keyMember) ? keyMember.ReadText() : null;
        X509Certificate2Collection certificates;
        try
        {
            certificates = IsPem(path) ? ReadPem(path, key ?? path, password) : ReadPfx(path, password);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw certificate.Wrong($"names the file {path}, but no certificate with its key can be read: {exception.Message.TrimEnd('.')}");
        }

        if (key is not null && !IsPem(path))
        {
            throw keyMember.Wrong("is for PEM; a PFX file holds the key itself");
        }

        return certificates.Count > 0 && certificates[0].HasPrivateKey
            ? certificates
            : throw certificate.Wrong($"names the file {path}, which has no private key");
    }

    private static bool IsPem(string path) => File.ReadAllBytes(path).AsSpan().IndexOf("-----BEGIN "u8) >= 0;

    private static X509Certificate2Collection ReadPem(string path, string key, string? password)
    {
        using X509Certificate2 certificate = password is null
            ? X509Certificate2.CreateFromPemFile(path, key)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password, key);
        var others = new X509Certificate2Collection();
        others.ImportFromPemFile(path);

        // Windows serves no certificate whose key lives in memory alone; one that went through PKCS #12 it does.
        byte[] whole = certificate.Export(X509ContentType.Pkcs12);
        var certificates = new X509Certificate2Collection(X509CertificateLoader.LoadPkcs12(whole, null));
        certificates.AddRange(others.Where(other => other.Thumbprint != certificate.Thumbprint).ToArray());
        return certificates;
    }

    private static X509Certificate2Collection ReadPfx(string path, string? password)
    {
        X509Certificate2Collection found = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);

        // The server's own certificate is the one with the key.
        return [.. found.OrderByDescending(certificate => certificate.HasPrivateKey)];
    }
}
