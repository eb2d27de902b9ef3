namespace InfluxQL.Syntax;

public abstract partial class NameSyntax
{
    /// <summary>
    /// The name without quotes and escapes: empty for <see cref="EmptyNameSyntax"/>, <c>*</c> for
    /// <see cref="WildcardNameSyntax"/>, and for a bind parameter, whose value the text does not tell, its text
    /// with the dollar sign.
    /// </summary>
    public string ValueText => this switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        BindParameterSyntax parameter => parameter.Token.Text,
        WildcardNameSyntax wildcard => wildcard.AsteriskToken.Text,
        _ => string.Empty,
    };
}
