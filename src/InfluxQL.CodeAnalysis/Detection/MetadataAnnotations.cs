using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace InfluxQL.CodeAnalysis.Detection;

/// <summary>The names of a reference's members that are marked with <c>[StringSyntax("InfluxQL")]</c>, read from its metadata.</summary>
internal static class MetadataAnnotations
{
    private const ushort Prolog = 1;

    // Compilers keep references between compilations; copies of one share their ID.
    private static readonly ConditionalWeakTable<MetadataId, MemberNames> s_cache = new();

    public static MemberNames Of(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? s_cache.GetValue(assembly.Id, _ => Read(assembly)) : new MemberNames();
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // The compiler itself says what is wrong with the file.
            return new MemberNames();
        }
    }

    private static MemberNames Read(AssemblyMetadata assembly)
    {
        var names = new MemberNames();
        foreach (ModuleMetadata module in assembly.GetModules())
        {
            MetadataReader reader = module.GetMetadataReader();
            if (!IsOfFramework(reader) && KnowsAttribute(reader))
            {
                Read(reader, names);
            }
        }

        return names;
    }

    private static bool IsOfFramework(MetadataReader reader)
    {
        if (!reader.IsAssembly)
        {
            return false;
        }

        StringHandle name = reader.GetAssemblyDefinition().Name;
        MetadataStringComparer comparer = reader.StringComparer;
        return comparer.StartsWith(name, "System.")
            || comparer.StartsWith(name, "Microsoft.")
            || comparer.Equals(name, "System")
            || comparer.Equals(name, "netstandard")
            || comparer.Equals(name, "mscorlib");
    }

    private static bool KnowsAttribute(MetadataReader reader)
    {
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            if (reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, StringSyntaxAnnotation.ClassName))
            {
                return true;
            }
        }

        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            if (reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, StringSyntaxAnnotation.ClassName))
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(MetadataReader reader, MemberNames names)
    {
        var parameters = new HashSet<ParameterHandle>();
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (!IsAnnotation(reader, attribute))
            {
                continue;
            }

            switch (attribute.Parent.Kind)
            {
                case HandleKind.Parameter:
                    parameters.Add((ParameterHandle)attribute.Parent);
                    break;
                case HandleKind.FieldDefinition:
                    names.AddValue(reader.GetString(reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).Name));
                    break;
                case HandleKind.PropertyDefinition:
                    AddProperty(reader, reader.GetPropertyDefinition((PropertyDefinitionHandle)attribute.Parent), names);
                    break;
            }
        }

        if (parameters.Count > 0)
        {
            AddMethods(reader, parameters, names);
        }
    }

    private static void AddProperty(MetadataReader reader, PropertyDefinition property, MemberNames names)
    {
        names.AddValue(reader.GetString(property.Name));

        // The constructor of a record has no mark where its property has.
        PropertyAccessors accessors = property.GetAccessors();
        MethodDefinitionHandle accessor = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
        if (!accessor.IsNil)
        {
            names.AddConstructor(TypeName(reader, reader.GetMethodDefinition(accessor)));
        }
    }

    private static void AddMethods(MetadataReader reader, HashSet<ParameterHandle> parameters, MemberNames names)
    {
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            foreach (ParameterHandle parameter in method.GetParameters())
            {
                if (parameters.Contains(parameter))
                {
                    AddMethod(reader, method, names);
                    break;
                }
            }
        }
    }

    private static void AddMethod(MetadataReader reader, MethodDefinition method, MemberNames names)
    {
        string name = reader.GetString(method.Name);
        string type = TypeName(reader, method);
        if (name == WellKnownMemberNames.DelegateInvokeName && IsDelegate(reader, method))
        {
            names.AddDelegate();
        }
        else if (name == ConstructorInfo.ConstructorName)
        {
            names.AddConstructor(type);
        }
        else if ((method.Attributes & MethodAttributes.SpecialName) != 0)
        {
            names.AddValue(MemberNames.Indexer);
        }
        else if ((method.Attributes & MethodAttributes.Static) != 0 && !IsExtension(reader, method))
        {
            names.AddStaticMethod(type, name);
        }
        else
        {
            names.AddInstanceMethod(name);
        }
    }

    private static string TypeName(MetadataReader reader, MethodDefinition method) =>
        WithoutArity(reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name));

    private static bool IsDelegate(MetadataReader reader, MethodDefinition method) =>
        reader.GetTypeDefinition(method.GetDeclaringType()).BaseType is { Kind: HandleKind.TypeReference } type
        && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type).Name, nameof(MulticastDelegate));

    private static bool IsExtension(MetadataReader reader, MethodDefinition method)
    {
        foreach (CustomAttributeHandle handle in method.GetCustomAttributes())
        {
            if (reader.StringComparer.Equals(ClassName(reader, reader.GetCustomAttribute(handle)), nameof(ExtensionAttribute)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnnotation(MetadataReader reader, CustomAttribute attribute)
    {
        if (!reader.StringComparer.Equals(ClassName(reader, attribute), StringSyntaxAnnotation.ClassName))
        {
            return false;
        }

        BlobReader value = reader.GetBlobReader(attribute.Value);
        return value.Length > sizeof(ushort)
            && value.ReadUInt16() == Prolog
            && string.Equals(value.ReadSerializedString(), StringSyntaxAnnotation.Language, StringComparison.OrdinalIgnoreCase);
    }

    private static StringHandle ClassName(MetadataReader reader, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)type).Name,
            HandleKind.TypeDefinition => reader.GetTypeDefinition((TypeDefinitionHandle)type).Name,
            _ => default,
        };
    }

    private static string WithoutArity(string name)
    {
        int mark = name.IndexOf('`');
        return mark < 0 ? name : name.Substring(0, mark);
    }
}
