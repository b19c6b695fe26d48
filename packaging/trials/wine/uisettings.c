/* Test only, never shipped: the colours of Windows that Qt asks for at its start and that wine 8 cannot tell.
 *
 * Windows.UI.ViewManagement.UISettings, as far as Qt 6.8 uses it: GetColorValue answers light grey, everything else fails
 * cleanly. Without this class Qt ends with an exception of C++/WinRT under wine 8.
 */
#define COBJMACROS
#include <initguid.h>
#include <windows.h>
#include <string.h>

DEFINE_GUID(IID_Factory, 0x00000035, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46);
DEFINE_GUID(IID_Inspectable, 0xAF86E2E0, 0xB12D, 0x4C6A, 0x9C, 0x5A, 0xD7, 0xAA, 0x65, 0x10, 0x1E, 0x90);
DEFINE_GUID(IID_Agile, 0x94EA2B94, 0xE9CC, 0x49E0, 0xC0, 0xFF, 0xEE, 0x64, 0xCA, 0x8F, 0x5B, 0x90);
DEFINE_GUID(IID_Settings, 0x85361600, 0x1C63, 0x4627, 0xBC, 0xB1, 0x3A, 0x89, 0xE0, 0xBC, 0x9C, 0x55);
DEFINE_GUID(IID_Settings3, 0x03021BE4, 0x5254, 0x4781, 0x81, 0x94, 0x51, 0x68, 0xF7, 0xD0, 0x6D, 0x7B);

typedef struct { void **methods; } Object;
typedef struct { BYTE alpha, red, green, blue; } Colour;

static Object settings, settings3, factory;

static HRESULT WINAPI query(Object *self, REFIID id, void **out)
{
    *out = NULL;
    if (IsEqualIID(id, &IID_Settings3) && self != &factory)
        *out = &settings3;
    else if (IsEqualIID(id, &IID_Settings) && self != &factory)
        *out = &settings;
    else if (IsEqualIID(id, &IID_Factory) && self == &factory)
        *out = &factory;
    else if (IsEqualIID(id, &IID_IUnknown) || IsEqualIID(id, &IID_Inspectable) || IsEqualIID(id, &IID_Agile))
        *out = self;
    return *out ? S_OK : E_NOINTERFACE;
}

static ULONG WINAPI count(Object *self) { (void)self; return 1; } /* all objects live as long as the process */
static HRESULT WINAPI ids(Object *self, ULONG *many, IID **list) { (void)self; *many = 0; *list = NULL; return S_OK; }
static HRESULT WINAPI name(Object *self, void **text) { (void)self; *text = NULL; return S_OK; }
static HRESULT WINAPI trust(Object *self, int *level) { (void)self; *level = 0; return S_OK; }
static HRESULT WINAPI refuse(Object *self, void *out) { (void)self; (void)out; return E_NOTIMPL; }

static HRESULT WINAPI colour_value(Object *self, int which, Colour *out)
{
    (void)self, (void)which;
    memset(out, 0xC0, sizeof *out);
    out->alpha = 0xFF;
    return S_OK;
}

static HRESULT WINAPI add(Object *self, void *handler, INT64 *token) { (void)self; (void)handler; *token = 1; return S_OK; }
static HRESULT WINAPI drop(Object *self, INT64 token) { (void)self; (void)token; return S_OK; }
static HRESULT WINAPI make(Object *self, void **out) { (void)self; *out = &settings; return S_OK; }

#define COMMON (void *)query, (void *)count, (void *)count, (void *)ids, (void *)name, (void *)trust
static void *of_settings[] = {COMMON, refuse, refuse, refuse, refuse, refuse, refuse, refuse, refuse, refuse, refuse,
                              refuse, refuse, (void *)colour_value};
static void *of_settings3[] = {COMMON, (void *)colour_value, (void *)add, (void *)drop};
static void *of_factory[] = {COMMON, (void *)make};
static Object settings = {of_settings}, settings3 = {of_settings3}, factory = {of_factory};

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(void *class_name, void **out)
{
    (void)class_name;
    *out = &factory;
    return S_OK;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
